/** What is fetched right after the first drawing of `<p2p-manage>`: what belongs to the booking, and its news. */
import '../p2p-calendar-button.js';
import '../p2p-news.js';
import '../p2p-record.js';
