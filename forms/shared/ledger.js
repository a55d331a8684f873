import { day, el, get, post } from './api.js';
import { table } from './case-panel.js';

/* The ledger of what was paid too much or too little, account by account. */
const root = document.getElementById('ledger');
const facts = (items) => el('dl', { class: 'jz-facts' }, items.map(([label, text]) => el('div', {}, el('dt', {}, label), el('dd', {}, text))));
const state = el('p', { class: 'jz-help', role: 'status' });

function accounts() {
  const select = (name, options) => el('select', { class: 'jz-input', 'data-input': name, onchange: () => load(null) }, options.map(([value, label]) => el('option', { value }, label)));
  const side = select('side', [['', '全部'], ['OVER', '多发'], ['BACK', '少发']]);
  const standing = select('standing', [['true', '未结清'], ['false', '已结清']]);
  const award = el('input', { class: 'jz-input', type: 'text', maxlength: '48', placeholder: '待遇登记号', 'data-input': 'award' });
  award.value = new URLSearchParams(window.location.search).get('award') || '';
  const list = el('div');
  const more = el('button', { type: 'button', class: 'btn btn-default', hidden: true }, '更多');
  let rows = [];
  let next = null;
  async function load(after) {
    const query = new URLSearchParams({ open: standing.value });
    if (side.value) query.set('side', side.value);
    if (award.value.trim()) query.set('award', award.value.trim());
    if (after) query.set('after', after);
    try {
      const page = await get(`/api/ledger?${query}`);
      rows = after ? rows.concat(page.rows) : page.rows;
      next = page.next || null;
      more.hidden = !next;
      state.textContent = rows.length ? `已列出${rows.length}户${next ? '，还有更多' : ''}。` : '没有符合条件的补退账。';
      list.replaceChildren(
        table(
          ['台账编号', '乡镇（街道）', '户主', '多发或少发', '来由', '金额', '尚欠', '办法', '下期'],
          rows.map((row) => [
            el('a', { href: `/ledger/${encodeURIComponent(row.ledgerNumber)}` }, row.ledgerNumber),
            row.township, row.debtor || '见失信案件', row.side, row.origin, row.amount, row.due, row.way, row.nextDue ? day(row.nextDue) : '—',
          ])
        )
      );
    } catch (problem) {
      state.textContent = problem.message;
    }
  }
  more.addEventListener('click', () => load(next));
  root.replaceChildren(
    el(
      'form',
      { class: 'jz-search', onsubmit: (event) => { event.preventDefault(); load(null); } },
      el('label', {}, '类别', side), el('label', {}, '状态', standing), el('label', {}, '待遇', award), el('button', { type: 'submit' }, '查询')
    ),
    state, list, more
  );
  return load(null);
}

function entering(number, view, posts) {
  const kinds = view.over ? [['PAYMENT', '退回']] : [];
  if (posts.includes('DECIDER') || posts.includes('COUNTY_SUPERVISOR')) kinds.push(['MORE', '追加'], ['LESS', '核减']);
  if (view.over && posts.includes('COUNTY_SUPERVISOR')) kinds.push(['WAIVER', '核销'], ['UNCOLLECTABLE', '无法追回']);
  if (!kinds.length) return [];
  const kind = el('select', { class: 'jz-input', 'data-input': 'kind' }, kinds.map(([value, label]) => el('option', { value }, label)));
  const amount = el('input', { class: 'jz-input', type: 'text', inputmode: 'decimal', maxlength: '15', placeholder: '元', 'data-input': 'amount' });
  const when = el('input', { class: 'jz-input', type: 'date', 'data-input': 'day' });
  const voucher = el('input', { class: 'jz-input', type: 'text', maxlength: '60', placeholder: '凭证号、文号', 'data-input': 'voucher' });
  const note = el('input', { class: 'jz-input', type: 'text', maxlength: '300', 'data-input': 'note' });
  const problem = el('span', { class: 'jz-problem', role: 'alert' });
  return [
    el('h4', {}, '登记一笔'),
    el(
      'form',
      {
        class: 'jz-search',
        onsubmit: async (event) => {
          event.preventDefault();
          problem.textContent = '';
          try {
            await post(`/api/ledger/${encodeURIComponent(number)}/entries`, {
              kind: kind.value, amount: Number(amount.value.replace(/[,，\s]/g, '')) || null, day: when.value || null, voucher: voucher.value.trim(), note: note.value.trim(),
            });
            await one(number);
          } catch (failure) {
            problem.textContent = failure.errors && failure.errors.length ? failure.errors.map((each) => each.message).join('；') : failure.message;
          }
        },
      },
      el('label', {}, '事项', kind), el('label', {}, '金额', amount), el('label', {}, '日期', when), el('label', {}, '凭证', voucher), el('label', {}, '说明', note),
      el('button', { type: 'submit' }, '登记'), problem
    ),
  ];
}

async function one(number) {
  const [me, view] = await Promise.all([get('/api/me'), get(`/api/ledger/${encodeURIComponent(number)}`)]);
  const posts = me.posts || [];
  const row = view.row;
  const signs = posts.includes('DECIDER') || posts.includes('COUNTY_SUPERVISOR');
  const repay = async () => {
    if (!window.confirm('以后的清册不再扣回，改由家庭自己退回，先送达告知书、约定退款办法。确定吗？')) return;
    try {
      await post(`/api/ledger/${encodeURIComponent(number)}/repayment`, {});
      await one(number);
      state.textContent = '已转为退款，请在待办里送达退款告知书。';
    } catch (problem) {
      state.textContent = problem.message;
    }
  };
  root.replaceChildren(
    el('h4', {}, `${row.ledgerNumber}（${row.side}，${view.settled ? '已结清' : `尚欠${row.due}`}）`),
    facts([
      ['待遇', row.awardNumber || '失信案件，没有关联的待遇'],
      ['户主', row.debtor || '见失信案件'],
      ['乡镇（街道）', row.township],
      ['来由', `${row.origin} ${row.reference}`],
      ['理由', view.reason],
      ['金额', row.amount],
      ['办法', row.way],
      ...(row.nextDue && !view.settled ? [['下期', day(row.nextDue)]] : []),
    ]),
    state,
    ...(view.integrity ? [el('p', {}, el('a', { href: `/integrity/${encodeURIComponent(number)}` }, '打开失信案件，在那里登记'))] : []),
    el('h4', {}, '逐笔登记'),
    table(['事项', '日期', '金额', '尚欠', '凭证', '说明', '经办'], view.entries.map((each) => [each.kind, day(each.day), each.amount, each.due, each.paper, each.note, each.by])),
    ...(view.setOffs.length
      ? [el('h4', {}, '清册扣回和补发'), table(['事项', '月份', '金额', '清册', '清册状态'], view.setOffs.map((each) => [each.kind, each.day.slice(0, 7), each.amount, el('a', { href: `/payments/${encodeURIComponent(each.paper)}` }, each.paper), each.note]))]
      : []),
    ...(view.settled || view.integrity ? [] : entering(number, view, posts)),
    ...(signs && view.over && !view.settled && row.way === '从以后月份中扣回' ? [el('p', {}, el('button', { type: 'button', class: 'btn btn-default', 'data-act': 'repay', onclick: repay }, '改由本人退回'))] : []),
    el('h4', {}, '文书'),
    view.papers.length
      ? table(['文书', '文号', '送达'], view.papers.map((paper) => [el('a', { href: `/api/letters/${paper.id}/pdf`, target: '_blank' }, paper.title), paper.number, paper.deliveredOn ? day(paper.deliveredOn) : '未登记送达']))
      : el('p', {}, '还没有文书。'),
    el('p', {}, el('a', { href: '/ledger' }, '返回补退台账'))
  );
}

(root.dataset.number ? one(root.dataset.number) : accounts()).catch((problem) => { root.replaceChildren(el('p', { class: 'jz-problem', role: 'alert' }, problem.message)); });
