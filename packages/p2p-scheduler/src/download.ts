export interface TextFile {
  readonly fileName: string;
  readonly content: string;
  /** MIME type. */
  readonly type: string;
}

/** Hands a file to the browser's downloads. Its address lives no longer than the press that asked for it. */
export function download({ fileName, content, type }: TextFile): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
