/** The current public surface for hosts and backends: elements, events, and operations. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type ts from 'typescript';

import { TAGS } from '../modules.js';
import { versionOfBuild } from '../artefacts/version.js';
import { programOf } from '../package/compile.js';
import { printed, publicElements } from '../package/elements.js';
import type { Named, PublicElement } from '../package/elements.js';
import { ROOT } from '../run.js';
import type { ElementSurface, Surface, SurfaceItem, SurfaceItems } from './compare.js';
import { operationsOf } from './openapi-fields.js';
import type { Description } from './openapi-fields.js';

const EVENTS = 'packages/host/src/events.ts';

/** The surface of the last release; `release:version` overwrites it. */
export const RELEASED = join(ROOT, 'packages/modules/released-surface.json');

export async function surfaceNow(): Promise<Surface> {
  const program = programOf([EVENTS, 'packages/modules/src/index.ts']);
  const elements = await publicElements(program, [...TAGS, 'portal-settings']);
  const openapi = JSON.parse(readFileSync(join(ROOT, 'packages/api/openapi.json'), 'utf8')) as {
    readonly paths: Description['paths'];
    readonly components: { readonly schemas: Description['schemas'] };
  };
  return {
    version: versionOfBuild(),
    elements: Object.fromEntries(elements.map((element) => [element.tag, elementSurface(element)])),
    events: eventsOf(program),
    operations: operationsOf({ paths: openapi.paths, schemas: openapi.components.schemas }),
  };
}

function elementSurface({ fields, methods, events, slots, parts }: PublicElement): ElementSurface {
  return {
    attributes: Object.fromEntries(
      fields.flatMap((field) => (field.attribute === undefined ? [] : [[field.attribute, item(field.type, field)]])),
    ),
    properties: Object.fromEntries(fields.map((field) => [field.name, item(field.type, field)])),
    methods: Object.fromEntries(methods.map((method) => [method.name, item(method.signature, method)])),
    events: namesOf(events),
    slots: namesOf(slots),
    parts: namesOf(parts),
  };
}

const item = (type: string, { deprecated }: Named): SurfaceItem => (deprecated ? { type, deprecated } : { type });
const namesOf = (named: readonly Named[]): SurfaceItems =>
  Object.fromEntries(named.map((one) => [one.name, item('', one)]));

/** The details of public events, from the map that types their listeners. */
function eventsOf(program: ts.Program): SurfaceItems {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(join(ROOT, EVENTS));
  const module = source && checker.getSymbolAtLocation(source);
  const map = module && checker.getExportsOfModule(module).find(({ name }) => name === 'PortalEventMap');
  if (!map) throw new Error(`${EVENTS} has no PortalEventMap.`);
  return Object.fromEntries(
    checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(map)).map((event) => {
      const detail = checker.getTypeOfSymbol(event).getProperty('detail');
      return [event.name, { type: detail ? printed(checker, checker.getTypeOfSymbol(detail)) : '' }];
    }),
  );
}
