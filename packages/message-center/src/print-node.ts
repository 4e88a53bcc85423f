/**
 * Prints a part of a page by itself. It is copied, node by node, into an empty frame with a style sheet of
 * its own: no address, no title of a patient, no inline style and no markup in a string, so that it works
 * under the strictest content security policy.
 */

export interface PrintOptions {
  /** Where the frame is put; it must be in the page. */
  readonly into: Node;
  readonly css: string;
  /** Shown by the browser at the head of each page: nothing about a patient. */
  readonly title: string;
  readonly lang: string;
  /** Opens the browser's print dialog. */
  readonly print?: (page: Window) => void;
}

/** Resolves with the frame, which its owner takes away again. */
export async function printNode(node: Node, options: PrintOptions): Promise<HTMLIFrameElement> {
  const { into, css, title, lang, print = printPage } = options;
  const frame = document.createElement('iframe');
  frame.className = 'visually-hidden';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  into.appendChild(frame);
  await loaded;

  const page = frame.contentDocument;
  const view = page?.defaultView;
  if (!page || !view) return frame;
  page.title = title;
  page.documentElement.lang = lang;
  // A sheet belongs to the document that it was made in.
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  page.adoptedStyleSheets = [sheet];
  page.body.append(page.importNode(node, true));
  print(view);
  return frame;
}

function printPage(page: Window): void {
  // Some browsers print the window that has the focus.
  page.focus();
  page.print();
}
