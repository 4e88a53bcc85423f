/** Everything of the form that its first drawing does not need, in one file. */
import './request-attachments.js';
import './request-conflict.js';
import './request-outcome.js';
import './request-sending.js';
