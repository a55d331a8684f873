import { el, get } from './api.js';
import { table } from './case-panel.js';

/* Every clause of the notice with what carries it out. */
const root = document.getElementById('clauses');

function names(part) {
  const list = part.names.map((name) =>
    el('div', {}, part.kind === '指标' ? el('a', { href: `/indicators?code=${encodeURIComponent(name.id)}` }, name.title) : part.kind === '测试' ? el('code', {}, name.id.split('.').pop()) : name.title === name.id ? el('code', {}, name.id) : [name.title, el('br'), el('code', {}, name.id)])
  );
  if (part.needless) list.push(el('div', { class: 'jz-help' }, `不需要：${part.needless}`));
  if (part.open) list.push(el('div', { class: 'jz-problem' }, `待建：${part.open}`));
  return el('div', {}, list);
}

async function show() {
  const rows = await get('/api/clauses');
  const open = rows.filter((row) => row.parts.some((part) => part.open));
  const chapters = [...new Set(rows.map((row) => row.chapter))];
  root.replaceChildren(
    el('p', { class: open.length ? 'jz-problem' : 'jz-help' }, open.length ? `还有待建的条款：${open.map((row) => row.code).join('、')}。` : `共${rows.length}条，全部有落实。`),
    ...chapters.map((chapter) =>
      el('section', {}, el('h4', {}, chapter), table(
        ['条款', '内容', '流程', '决策', '表单', '指标', '测试'],
        rows.filter((row) => row.chapter === chapter).map((row) => [row.code, row.content, ...row.parts.map(names)])
      ))
    )
  );
}

show().catch((problem) => root.replaceChildren(el('p', { class: 'jz-problem', role: 'alert' }, problem.message)));
