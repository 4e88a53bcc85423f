/** Every sentence of the modules with its translation and note, as Markdown for the page Languages. */
import type { Message } from '@portal/copy';
import { translation } from '@portal/copy/es-US';
import { englishMessages } from '@portal/copy/testing';

import notes from '../../../packages/copy/notes.json';

/** A plural as its forms: "one: 1 file; other: 2 files". */
const textOf = (message: Message | undefined): string =>
  message === undefined || typeof message === 'string'
    ? (message ?? '')
    : Object.entries(message[1])
        .map(([form, of]) => `${form}: ${textOf(of)}`)
        .join('; ');

const cell = (text: string): string => text.replaceAll('|', String.raw`\|`);

export const sentences = [
  '| Key | English | Spanish | For translators |',
  '| --- | --- | --- | --- |',
  ...Object.entries(englishMessages())
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([path, message]) =>
        `| \`${path}\` | ${cell(textOf(message))} | ${cell(textOf(translation.messages[path]))} | ${cell((notes as Readonly<Record<string, string>>)[path] ?? '')} |`,
    ),
].join('\n');
