/** Material UI's multi-line text field with helper text, set up as on its page "Text field". */
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const LIMIT = 1000;

function Answer() {
  const [text, setText] = useState('');
  return (
    <TextField
      label="Answer"
      multiline
      rows={6}
      value={text}
      onChange={({ target }) => setText(target.value)}
      helperText={`${LIMIT - text.length} characters left`}
    />
  );
}

const WORDS = 'The member was seen twice, and the notes of both visits are attached. ';

export default {
  mount: (place) => createRoot(place).render(<Answer />),
  act: (_work, place) => {
    const box = place.querySelector('textarea:not([aria-hidden])');
    // Sets the value through the native setter, because React overrides the element's own.
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
    set.call(box, WORDS.repeat(15).slice(0, LIMIT - 60));
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  },
};
