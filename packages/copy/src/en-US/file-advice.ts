import { catalog } from '../catalog.js';

/** Advice for a file whose type is not accepted. */
export const adviceCopy = catalog('files', {
  renamed:
    'The file name ends in {ending}, but the content is another type. Change the ending to {right}, then attach the file again.',
  photo: 'This picture’s format ({format}) isn’t accepted. Save or export it as {types}, then attach the new file.',
  archive: 'This is an archive with files inside. Extract the files, save each one as {types}, then attach those.',
  video: 'Videos aren’t accepted. Save what the video shows as {types}, then attach the new file.',
  other: 'This file’s format ({format}) isn’t accepted. Save or export it as {types}, then attach the new file.',
});
