/**
 * Prints part of a page by itself. It copies the nodes into an empty frame with its own style sheet: no URL, no patient
 * data in the title, no inline style, and no HTML string, so that it works under the strictest content security policy.
 */

export interface PrintOptions {
  /** The parent of the frame; it must be in the document. */
  readonly into: Node;
  readonly css: string;
  /** The browser prints it at the top of each page, so it must not identify a patient. */
  readonly title: string;
  readonly lang: string;
  /** Opens the browser's print dialog. */
  readonly print?: (page: Window) => void;
}

/** Resolves with the frame, which the caller removes. */
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
  // A style sheet works only in the document that created it.
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  page.adoptedStyleSheets = [sheet];
  page.body.append(page.importNode(node, true));
  print(view);
  return frame;
}

function printPage(page: Window): void {
  // Some browsers print the focused window.
  page.focus();
  page.print();
}
