/**
 * Validates a file before the upload. Each error is reported on its file (IR-20). The limits come from the server,
 * which checks again and inspects the content. Duplicates are detected by content, because scanners that restart their
 * numbering produce many files with the same name.
 */

export interface CandidateFile {
  readonly fileName: string;
  readonly sizeBytes: number;
}

export interface FileLimits {
  readonly maxFiles: number;
  readonly maxBytesPerFile: number;
  readonly maxBytesTotal: number;
  readonly types: readonly { readonly extension: string; readonly label: string }[];
}

export type FileFault = 'empty' | 'too-large' | 'type-not-allowed' | 'too-many' | 'total-too-large';

/** All errors of adding `file` to the existing files. */
export function fileFaults(
  file: CandidateFile,
  existing: readonly CandidateFile[],
  limits: FileLimits,
): readonly FileFault[] {
  const total = existing.reduce((sum, { sizeBytes }) => sum + sizeBytes, file.sizeBytes);
  const faults: readonly [FileFault, boolean][] = [
    ['empty', file.sizeBytes === 0],
    ['too-large', file.sizeBytes > limits.maxBytesPerFile],
    ['type-not-allowed', !fileTypeLabel(file.fileName, limits)],
    ['too-many', existing.length >= limits.maxFiles],
    ['total-too-large', total > limits.maxBytesTotal],
  ];
  return faults.filter(([, holds]) => holds).map(([fault]) => fault);
}

/** The errors of several files added at once: each is checked together with the valid ones before it. */
export function batchFaults(
  files: readonly CandidateFile[],
  existing: readonly CandidateFile[],
  limits: FileLimits,
): readonly (readonly FileFault[])[] {
  const taken = [...existing];
  return files.map((file) => {
    const faults = fileFaults(file, taken, limits);
    if (faults.length === 0) taken.push(file);
    return faults;
  });
}

/** The label of a file's type by its extension; undefined if the type is not accepted. */
export function fileTypeLabel(fileName: string, { types }: Pick<FileLimits, 'types'>): string | undefined {
  const extension = extensionOf(fileName);
  return types.find((type) => type.extension === extension)?.label;
}

/** ".pdf" for "Report.PDF"; empty for a name without an extension. */
export function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot > 0 ? fileName.slice(dot).toLowerCase() : '';
}

/**
 * The position of a file among files with the same name, and their count; undefined if its name is unique. Unicode
 * spellings of the same name (a composed or decomposed accent) count as equal.
 */
export function placeAmongNamesakes<File extends Pick<CandidateFile, 'fileName'>>(
  file: File,
  files: readonly File[],
): { readonly n: number; readonly count: number } | undefined {
  const namesakes = files.filter(({ fileName }) => fileName.normalize() === file.fileName.normalize());
  const n = namesakes.indexOf(file) + 1;
  return n > 0 && namesakes.length > 1 ? { n, count: namesakes.length } : undefined;
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "640 bytes", "12 kB", "2.4 MB": steps of 1,024, one decimal below ten. */
export function formatFileSize(bytes: number, locale: string): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), UNITS.length - 1);
  const value = bytes / 1024 ** step;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 0 && value < 10 ? 1 : 0,
  }).format(value);
}
