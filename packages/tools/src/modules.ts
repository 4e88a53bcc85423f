/** The public elements and the packages that they are in: what the remote, the script files and the checks are made of. */
export const MODULES = {
  'message-center': 'message-center',
  'info-request-form': 'info-request-form',
  'p2p-scheduler': 'p2p-scheduler',
  'p2p-manage': 'p2p-manage',
  'message-badge': 'message-center',
  'p2p-action': 'p2p-manage',
} as const;

export type ModuleTag = keyof typeof MODULES;

export const TAGS = Object.keys(MODULES) as readonly ModuleTag[];

/** The file that defines an element, from the repository's root. */
export const defineFile = (tag: ModuleTag): string => `packages/${MODULES[tag]}/src/define/${tag}.ts`;
