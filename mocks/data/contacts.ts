import type { Contact } from '@portal/api';

/** Whom the office has named for a call before (PS-14). Numbers are from the range that is kept for fiction. */
export const CONTACTS: readonly Contact[] = [
  {
    contactId: 'c-1',
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
    contactId: 'c-2',
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
    contactId: 'c-3',
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
