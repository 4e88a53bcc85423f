/** Sentences about problems that prevent submission. */
import type { SendingCopy } from '@portal/copy';

import type { ItemView } from '../../answer/model/checklist.js';

/** The action an item requires before the user can submit; undefined if it has no problem. */
export function problemCopy({ item, progress, fault }: ItemView, t: SendingCopy): string | undefined {
  switch (fault) {
    case undefined:
      return undefined;
    case 'missing':
      return t(`problem.${item.kind}.missing`);
    case 'too-long': {
      const n = progress.state === 'too-long' ? progress.over : 0;
      return t('problem.too-long', { n });
    }
    case 'partly': {
      const { have, need } = progress.state === 'partly' ? progress : { have: 0, need: 1 };
      return t('problem.partly', { have, need, more: need - have });
    }
    case 'reason-missing':
    case 'reason-words-missing':
      return t(`problem.${fault}`);
  }
}
