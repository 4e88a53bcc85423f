/** The public elements and their packages, for the builds and the checks. */
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

/** The file that defines an element, relative to the repository's root. */
export const defineFile = (tag: ModuleTag): string => `packages/${MODULES[tag]}/src/define/${tag}.ts`;
