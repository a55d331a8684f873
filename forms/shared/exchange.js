import { el, get, minute, post } from './api.js';
import { table } from './case-panel.js';

/* The lines to departments with systems of their own: what was sent, what got stuck, what could not be read. */
const root = document.getElementById('exchange');

async function open() {
  const [me, found] = await Promise.all([get('/api/me'), get('/api/exchange')]);
  const may = (me.posts || []).includes('COUNTY_SUPERVISOR');
  const problem = el('div', { class: 'jz-problem', role: 'alert' });
  const resend = (line) =>
    el(
      'button',
      {
        type: 'button',
        class: 'btn btn-default',
        'data-resend': line.number,
        onclick: async (event) => {
          event.target.disabled = true;
          problem.textContent = '';
          try {
            await post(`/api/exchange/${encodeURIComponent(line.number)}/resends`);
            await open();
          } catch (failure) {
            event.target.disabled = false;
            problem.textContent = failure.message;
          }
        },
      },
      '重新传送'
    );
  const standing = (line) => (line.sentAt ? `${minute(line.sentAt)} 已送达` : line.stuck ? '送不到，等人处理' : line.problem ? '没有送到，正在重试' : '正在传送');
  root.replaceChildren(
    problem,
    el('h4', {}, '部门系统'),
    found.systems.length
      ? table(
          ['部门', '县（市、区）', '方式', '最近一次取答复', '问题'],
          found.systems.map((one) => [one.department, one.county || '全部', one.way, one.askedAt ? minute(one.askedAt) : '还没有', one.problem || ''])
        )
      : el('p', { class: 'jz-help' }, '没有部门使用自有系统：各部门联络岗在待办里签收、答复。'),
    el('h4', {}, '消息'),
    found.messages.length
      ? table(
          ['时间', '部门', '内容', '编号', '状态', '问题', ''],
          found.messages.map((line) => [
            minute(line.writtenAt),
            line.department,
            line.kind,
            line.reference,
            standing(line),
            line.problem || '',
            may && line.stuck ? resend(line) : '',
          ])
        )
      : el('p', { class: 'jz-help' }, '还没有消息。'),
    el('h4', {}, '没有采用的答复'),
    found.refused.length
      ? table(
          ['时间', '部门', '消息', '原因'],
          found.refused.map((one) => [minute(one.arrivedAt), one.department, one.number || '', one.problem])
        )
      : el('p', { class: 'jz-help' }, '没有。')
  );
}

open().catch((failure) => root.replaceChildren(el('p', { class: 'jz-problem' }, failure.message)));
