import { day, el, get } from './api.js';
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
const chinese = (text) => {
  const [year, month, date] = String(text).slice(0, 10).split('-').map(Number);
  const names = ['日', '一', '二', '三', '四', '五', '六'];
  return `${day(text).includes('年') ? day(text) : `${year}年${month}月${date}日`}（星期${names[new Date(year, month - 1, date).getDay()]}）`;
};
document.getElementById('deadline').addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    const answer = await get(
      `/api/deadlines?from=${encodeURIComponent(from.value)}&workingDays=${encodeURIComponent(document.getElementById('days').value)}`
    );
    const special = answer.specialDays.map((one) => `${chinese(one.day).replace(/（.*/, '')}${one.kind === 'OFF' ? one.name : `${one.name || '调休上班'}`}`);
    due.textContent = `截止日：${chinese(answer.due)}，共${answer.calendarDays}个自然日。${special.length ? `其间：${special.join('、')}。` : ''}`;
  } catch (problem) {
    due.textContent = problem.message;
  }
});
