/** Some browsers read the data only after the user chooses where to save it. */
const REVOKE_DELAY_MS = 60_000;

/** Offers a text as a download, without a server and without leaving the page. */
export function saveFile(fileName: string, content: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_DELAY_MS);
}
