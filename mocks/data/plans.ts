/** Health plans, lines of business, and solutions that the rollout table distinguishes. */

export interface Plan {
  readonly id: string;
  readonly name: string;
  readonly family: 'anthem' | 'external';
}

export const PLANS = {
  'anthem-oh': { id: 'anthem-oh', name: 'Anthem Blue Cross and Blue Shield of Ohio', family: 'anthem' },
  'anthem-ga': { id: 'anthem-ga', name: 'Anthem Blue Cross and Blue Shield of Georgia', family: 'anthem' },
  'anthem-va': { id: 'anthem-va', name: 'Anthem Blue Cross and Blue Shield of Virginia', family: 'anthem' },
  'anthem-ca': { id: 'anthem-ca', name: 'Anthem Blue Cross of California', family: 'anthem' },
  'bcbs-il': { id: 'bcbs-il', name: 'Blue Cross and Blue Shield of Illinois', family: 'external' },
  lakeshore: { id: 'lakeshore', name: 'Lakeshore Health Plan', family: 'external' },
  summit: { id: 'summit', name: 'Summit Care Advantage', family: 'external' },
  prairie: { id: 'prairie', name: 'Prairie Community Health', family: 'external' },
} as const satisfies Record<string, Plan>;

export type PlanId = keyof typeof PLANS;

export const LINES_OF_BUSINESS = {
  commercial: { code: 'commercial', display: 'Commercial' },
  medicare: { code: 'medicare', display: 'Medicare' },
  medicaid: { code: 'medicaid', display: 'Medicaid' },
} as const;

export type LineOfBusiness = keyof typeof LINES_OF_BUSINESS;

export const SOLUTIONS = {
  musculoskeletal: { code: 'musculoskeletal', display: 'Musculoskeletal' },
  'medical-oncology': { code: 'medical-oncology', display: 'Medical Oncology' },
  'genetic-testing': { code: 'genetic-testing', display: 'Genetic Testing' },
  'surgical-procedures': { code: 'surgical-procedures', display: 'Surgical Procedures' },
  radiology: { code: 'radiology', display: 'Diagnostic Imaging' },
  cardiology: { code: 'cardiology', display: 'Cardiology' },
} as const;

export type Solution = keyof typeof SOLUTIONS;

/** Services by solution: CPT code and description. */
export const PROCEDURES: Readonly<Record<Solution, readonly (readonly [code: string, description: string])[]>> = {
  musculoskeletal: [
    ['27447', 'Total knee arthroplasty'],
    ['27130', 'Total hip arthroplasty'],
    ['62323', 'Lumbar epidural injection with imaging guidance'],
    ['64493', 'Lumbar facet joint injection, single level'],
  ],
  'medical-oncology': [
    ['96413', 'Chemotherapy infusion, up to one hour'],
    ['J9271', 'Injection, pembrolizumab, 1 mg'],
    ['J9035', 'Injection, bevacizumab, 10 mg'],
  ],
  'genetic-testing': [
    ['81432', 'Hereditary breast cancer-related genomic sequence panel'],
    ['81415', 'Exome sequence analysis'],
    ['81479', 'Unlisted molecular pathology procedure'],
  ],
  'surgical-procedures': [
    ['30465', 'Repair of nasal vestibular stenosis'],
    ['43775', 'Laparoscopic sleeve gastrectomy'],
    ['36475', 'Endovenous ablation therapy, first vein'],
  ],
  radiology: [
    ['72148', 'MRI of lumbar spine without contrast'],
    ['70553', 'MRI of brain without and with contrast'],
    ['71260', 'CT of chest with contrast'],
    ['74177', 'CT of abdomen and pelvis with contrast'],
  ],
  cardiology: [
    ['93306', 'ECHO, transthoracic, heart, complete, with Doppler'],
    ['78452', 'Myocardial perfusion imaging, SPECT, multiple studies'],
    ['93458', 'Left heart catheterization'],
  ],
};
