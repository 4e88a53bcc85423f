import type * as english from '../en-US/p2p-rules.js';
import { translated } from '../translation.js';

export const rulesCopy = translated<typeof english.rulesCopy>('p2p-contact-rules', {
  legend: 'Este plan de salud exige:',
  credential: 'Credencial profesional',
  select: 'Seleccione',
  agreed: 'El personal clínico que participará está de acuerdo con este horario',
  'credential.missing': 'Seleccione una credencial profesional',
  'agreed.missing': 'Confirme que el personal clínico que participará está de acuerdo con este horario',
});
