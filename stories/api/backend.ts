/** The operations of the contract, from its OpenAPI description. */
import openapi from '../../packages/api/openapi.json';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
}

const rows = Object.entries<object>(openapi.paths).flatMap(([path, methods]) =>
  Object.entries(methods as Readonly<Record<string, Operation>>).flatMap(([method, { operationId, summary = '' }]) =>
    operationId ? [`| \`${operationId}\` | \`${method.toUpperCase()} ${path}\` | ${summary} |`] : [],
  ),
);

export const backend = ['| Operation | Request | Result |', '| --- | --- | --- |', ...rows].join('\n');
