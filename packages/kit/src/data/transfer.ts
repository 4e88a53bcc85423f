/** Reads pasted and dropped content the same way for every target (10-B4, 10-B9). */

export interface TransferContent {
  readonly files: readonly File[];
  /** Text meant to be read; never the name or address of a file. */
  readonly text: string;
  /** Whether the browser can insert the text into a field on its own. */
  readonly plain: boolean;
}

const folders = new WeakSet<File>();

/** Whether the user dropped a folder: the browser passes it as a file that cannot be read (U1). */
export const isFolder = (file: File): boolean => folders.has(file);

/** Reads a transfer. The browser exposes its content only during the event. */
export function transferContent(transfer: DataTransfer | null): TransferContent {
  const files = filesOf(transfer);
  const of = (type: string): string => transfer?.getData(type) ?? '';
  const plain = of('text/plain').trim() !== '';
  const text = plain ? of('text/plain') : wordsOf(of('text/html'));
  const named = files.length > 0 && isAboutFiles(text, files, of('text/uri-list'));
  return { files, text: named ? '' : text.trim(), plain };
}

function filesOf(transfer: DataTransfer | null): readonly File[] {
  const files = [...(transfer?.files ?? [])];
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  files.forEach((file, i) => {
    if (items[i]?.webkitGetAsEntry()?.isDirectory) folders.add(file);
  });
  return files;
}

/** Without a parser, because a host's Trusted Types policy rejects markup parsed from text. */
const wordsOf = (markup: string): string =>
  markup
    .replace(/<!--[^]*?-->|<(style|script|title)\b[^]*?<\/\1>|<[^>]*>/gi, ' ')
    .replace(/&nbsp;|&#160;/gi, ' ')
    .trim();

/** File managers add the names of copied files; browsers add the address of a picture. */
function isAboutFiles(text: string, files: readonly File[], addresses: string): boolean {
  const lines = text.split(/[\r\n]+/).flatMap((line) => line.trim() || []);
  return lines.every(
    (line) =>
      addresses.includes(line) ||
      /^(file|https?|blob|data):\S+$/.test(line) ||
      files.some(({ name }) => line === name || line.endsWith(`/${name}`) || line.endsWith(`\\${name}`)),
  );
}

/** Whether the browser inserts text into the event's target. */
export function isInField(event: Event): boolean {
  const [target] = event.composedPath();
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) {
    return !target.readOnly && !target.disabled && (target instanceof HTMLTextAreaElement || isWritten(target));
  }
  return target instanceof HTMLElement && target.isContentEditable;
}

const isWritten = ({ type }: HTMLInputElement): boolean => ['text', 'search', 'tel', 'email', 'url'].includes(type);

export const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Whether the browser should insert the dragged content into the field under it. */
export function goesIntoField(event: DragEvent): boolean {
  if (!isInField(event)) return false;
  if (!holdsFiles(event)) return true;
  if (!event.dataTransfer?.types.includes('text/plain')) return false;
  return event.type !== 'drop' || transferContent(event.dataTransfer).text !== '';
}
