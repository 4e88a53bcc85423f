import type { Contact, Participant } from '@portal/api';

/** The office's saved contacts (PS-14). Phone numbers come from the range reserved for fiction. */
export const PEOPLE: readonly [Participant, ...Participant[]] = [
  {
    firstName: 'Konrad',
    lastName: 'Brandt',
    title: 'MD',
    phone: '+13125550142',
    extension: '1204',
    email: 'k.brandt@lakeviewortho.example',
    secondaryPhone: '+13125550177',
    secondaryExtension: '',
  },
  {
    firstName: 'Leena',
    lastName: 'Chowdhury',
    title: 'MD, FACC',
    phone: '+14045550119',
    extension: '',
    email: 'l.chowdhury@peachtreecardio.example',
    secondaryPhone: '',
    secondaryExtension: '',
  },
  {
    firstName: 'Raquel',
    lastName: 'Espinoza',
    title: 'PA-C',
    phone: '+16025550163',
    extension: '88',
    email: 'r.espinoza@desertspine.example',
    secondaryPhone: '',
    secondaryExtension: '',
  },
];

export const CONTACTS: readonly Contact[] = PEOPLE.map((person, index) => ({
  contactId: `c-${String(index + 1)}`,
  ...person,
}));
