import { el, get } from './api.js';
import { household } from './household.js';

/* The trial page: the editor of the window without a case behind it, and the deadline calculator. */
const root = document.getElementById('trial');
const record = {};
household(record, () => {}, false)
  .then((editor) => root.replaceChildren(editor.node))
  .catch((problem) => root.replaceChildren(el('div', { class: 'jz-alert', role: 'alert' }, problem.message)));

const due = document.getElementById('due');
const from = document.getElementById('from');
from.value = new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
document.getElementById('deadline').addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    const answer = await get(
      `/api/deadlines?from=${encodeURIComponent(from.value)}&workingDays=${encodeURIComponent(document.getElementById('days').value)}`
    );
    due.textContent = `截止日：${answer.due}（${answer.calendarDays}个自然日，其中节假日和调休${answer.specialDays.length}天）`;
  } catch (problem) {
    due.textContent = problem.message;
  }
});
