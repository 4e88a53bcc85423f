/** Files the office uploaded for the same order before, to attach again. */

export const CLARIFICATION_ORDER = '136930695';

const WEEK_MS = 7 * 24 * 3_600_000;

export const pastFiles = (now: Date) => [
  { fileName: 'lumbar-x-ray-report.pdf', sizeBytes: 412_300, uploadedAt: now.getTime() - 5 * WEEK_MS },
  { fileName: 'initial-evaluation.docx', sizeBytes: 88_064, uploadedAt: now.getTime() - 5 * WEEK_MS },
];
