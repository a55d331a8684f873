import { el, get, post } from './api.js';
import { table } from './case-panel.js';

/* Raises of the standard: simulate one, see who changes by how much, hold it while it is carried out. */
const root = document.getElementById('raises');
const opening = el('div');
const list = el('div');
const detail = el('div');
const KINDS = [['', '全部'], ['RAISED', '增加'], ['FALLS', '减少'], ['MANUAL', '需逐户核定'], ['SAME', '不变']];
let posts = [];
let chosen = null;

function told(problem) {
  return problem.errors && problem.errors.length ? problem.errors.map((one) => one.message).join('；') : problem.message;
}

async function open() {
  const [me, raises] = await Promise.all([get('/api/me'), get('/api/raises')]);
  posts = me.posts || [];
  opening.replaceChildren(...(posts.includes('COUNTY_CHECKER') || posts.includes('COUNTY_SUPERVISOR') ? [form()] : []));
  list.replaceChildren(
    raises.length
      ? table(
          ['编号', '县（市、区）', '执行月份', '城市标准', '农村标准', '文号', '进度', '模拟人', ''],
          raises.map((one) => [
            one.number, one.county, one.month, one.urban, one.rural, one.document, progress(one), one.openedBy,
            el('a', { href: '#raise', onclick: (event) => { event.preventDefault(); chosen = one.number; show(''); } }, '查看'),
          ])
        )
      : el('p', { class: 'jz-empty' }, '还没有模拟过提标。')
  );
  if (chosen) await show('');
}

function progress(one) {
  if (one.state === '正在模拟') return `正在模拟 ${one.computed}/${one.awards}`;
  if (one.pausable) return `${one.paused ? '已暂停' : one.state}，已执行${one.done}户`;
  return one.done ? `${one.state}，已执行${one.done}户` : one.state;
}

function form() {
  const field = (label, attributes) => [label, el('input', { class: 'jz-input', autocomplete: 'off', ...attributes })];
  const [, month] = field('', { type: 'month', 'data-input': 'month' });
  const [, urban] = field('', { type: 'text', inputmode: 'decimal', maxlength: '10', placeholder: '元', 'data-input': 'urban' });
  const [, rural] = field('', { type: 'text', inputmode: 'decimal', maxlength: '10', placeholder: '元', 'data-input': 'rural' });
  const [, documentNumber] = field('', { type: 'text', maxlength: '100', placeholder: '标准文件文号', 'data-input': 'document' });
  const problem = el('span', { class: 'jz-problem', role: 'alert' });
  return el(
    'form',
    {
      class: 'jz-search',
      onsubmit: async (event) => {
        event.preventDefault();
        problem.textContent = '';
        const yuan = (input) => (input.value.trim() ? Number(input.value.replace(/[,，\s]/g, '')) : null);
        if ([urban, rural].some((one) => Number.isNaN(yuan(one)))) {
          problem.textContent = '标准请填写数字（元）。';
          return;
        }
        try {
          const raise = await post('/api/raises', { month: month.value, urban: yuan(urban), rural: yuan(rural), document: documentNumber.value.trim() });
          chosen = raise.number;
          await open();
        } catch (failure) {
          problem.textContent = told(failure);
        }
      },
    },
    el('label', {}, '执行月份', month),
    el('label', {}, '城市标准（每人每月）', urban),
    el('label', {}, '农村标准（每人每月）', rural),
    el('label', {}, '文号', documentNumber),
    el('button', { type: 'submit' }, '模拟'),
    problem
  );
}

async function show(kind) {
  const view = await get(`/api/raises/${encodeURIComponent(chosen)}`);
  const lines = el('tbody');
  const more = el('button', { type: 'button', hidden: 'hidden' }, '再看五十份');
  const problem = el('span', { class: 'jz-problem', role: 'alert' });
  let after = null;
  const load = async () => {
    const query = new URLSearchParams();
    if (kind) query.set('kind', kind);
    if (after) query.set('after', after);
    const rows = await get(`/api/raises/${encodeURIComponent(chosen)}/lines?${query}`);
    rows.forEach((one) =>
      lines.append(el('tr', {}, [one.awardNumber, one.township, one.area, `${one.members}人`, one.income, one.before, one.after, one.kind + (one.reason ? `：${one.reason}` : '')].map((cell) => el('td', {}, cell))))
    );
    if (!lines.children.length) lines.append(el('tr', {}, el('td', { colspan: '8' }, '没有这样的待遇。')));
    after = rows.length ? rows[rows.length - 1].awardNumber : after;
    more.hidden = rows.length < 50;
  };
  more.addEventListener('click', load);
  const pause = async (paused) => {
    problem.textContent = '';
    try {
      await post(`/api/raises/${encodeURIComponent(chosen)}/pauses`, { paused });
      await open();
    } catch (failure) {
      problem.textContent = told(failure);
    }
  };
  detail.replaceChildren(
    el('h4', { id: 'raise' }, `${view.raise.number}：${view.raise.county}自${view.raise.month}起，城市${view.raise.urban}，农村${view.raise.rural}`),
    el(
      'p',
      {},
      progress(view.raise),
      view.raise.pausable && posts.includes('COUNTY_SUPERVISOR')
        ? el('button', { type: 'button', onclick: () => pause(!view.raise.paused) }, view.raise.paused ? '继续执行' : '暂停执行')
        : '',
      problem
    ),
    view.sums.length
      ? table(
          ['乡镇（街道）', '城乡', '结果', '户数', '人数', '现在每月', '以后每月', '每月增加'],
          view.sums.map((one) => [one.township, one.area, one.kind, String(one.awards), String(one.members), one.before, one.after, one.more])
        )
      : el('p', {}, '正在模拟，请稍后刷新。'),
    ...(view.papers.length ? [el('p', {}, '公布：', view.papers.map((one) => el('a', { href: one.href, target: '_blank' }, `${one.title}（${one.number}）　`)))] : []),
    el('p', {}, KINDS.map(([code, title]) => el('button', { type: 'button', 'aria-pressed': String(code === kind), onclick: () => show(code) }, title))),
    el('table', { class: 'jz-table' }, el('thead', {}, el('tr', {}, ['待遇登记号', '乡镇（街道）', '城乡', '人数', '推算的年收入', '现在每月', '以后每月', '结果'].map((one) => el('th', {}, one)))), lines),
    more
  );
  await load();
}

root.replaceChildren(opening, list, detail);
open().catch((failure) => root.replaceChildren(el('div', { class: 'jz-alert', role: 'alert' }, failure.message)));
