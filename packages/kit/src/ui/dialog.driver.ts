export const dialogDriver = (root: ParentNode) => {
  const dialog = () => root.querySelector('dialog');
  const words = (node: Element | null | undefined) => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  return {
    isOpen: () => dialog()?.open ?? false,
    title: () => words(dialog()?.querySelector('h2')),
    text: () => words(dialog()?.querySelector('.content')),
  };
};
