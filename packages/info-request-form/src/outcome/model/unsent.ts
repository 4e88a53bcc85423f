/** Typed text that is not part of the submitted response, for copying. */
import type { InfoRequest } from '@portal/api';
import { withPlainBreaks } from '@portal/domain';

import { answerTo, typedAnswers } from '../../draft/model/draft.js';
import type { TypedAnswer, TypedAnswers } from '../../draft/model/draft.js';

export function unsent(answers: TypedAnswers, response: InfoRequest['response']): TypedAnswers {
  const sent = typedAnswers(response?.answers ?? []);
  return Object.fromEntries(
    Object.entries(answers).filter(([itemId, answer]) => {
      const words = wordsOf(answer);
      return words !== '' && words !== wordsOf(answerTo(sent, itemId));
    }),
  );
}

const wordsOf = ({ text, cannotProvide }: TypedAnswer): string =>
  withPlainBreaks([text, cannotProvide?.text ?? ''].join('\n')).trim();
