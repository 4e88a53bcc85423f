import type { AttachmentLimits } from '@portal/api';

const MB = 1024 * 1024;
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const ATTACHMENT_LIMITS: AttachmentLimits = {
  maxFiles: 20,
  maxBytesPerFile: 10 * MB,
  maxBytesTotal: 50 * MB,
  types: [
    { extension: '.pdf', mimeType: 'application/pdf', label: 'PDF' },
    { extension: '.jpg', mimeType: 'image/jpeg', label: 'JPEG' },
    { extension: '.jpeg', mimeType: 'image/jpeg', label: 'JPEG' },
    { extension: '.png', mimeType: 'image/png', label: 'PNG' },
    { extension: '.tif', mimeType: 'image/tiff', label: 'TIFF' },
    { extension: '.tiff', mimeType: 'image/tiff', label: 'TIFF' },
    { extension: '.doc', mimeType: 'application/msword', label: 'Word' },
    { extension: '.docx', mimeType: WORD, label: 'Word' },
    { extension: '.txt', mimeType: 'text/plain', label: 'Text' },
  ],
};

/** Duration of a file check. */
export const FILE_CHECK_MS = 3_000;
