/** Offers a text as a download, without a server and without leaving the page. */
export function saveFile(fileName: string, content: string, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has its own hold on the data as soon as it was started.
  setTimeout(() => URL.revokeObjectURL(url));
}
