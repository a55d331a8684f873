import { el, get, minute, post } from './api.js';
import { table } from './case-panel.js';

/* The reserve funds of the townships: what is left, what came in and went out, and money put in by the county. */
const root = document.getElementById('reserve-funds');
const list = el('div');
const entries = el('div');
let chosen = null;

async function open() {
  const [me, funds] = await Promise.all([get('/api/me'), get('/api/reserve-funds')]);
  const may = (me.posts || []).includes('COUNTY_SUPERVISOR');
  list.replaceChildren(
    ...(may ? [allot(funds)] : []),
    table(
      ['乡镇（街道）', '余额', ''],
      funds.map((fund) => [
        fund.name,
        fund.balance,
        el('a', { href: '#entries', onclick: (event) => { event.preventDefault(); show(fund); } }, '收支'),
      ])
    )
  );
  if (chosen) await show(funds.find((fund) => fund.township === chosen) || funds[0]);
  else if (funds.length === 1) await show(funds[0]);
}

async function show(fund) {
  chosen = fund.township;
  const rows = await get(`/api/reserve-funds/${encodeURIComponent(fund.township)}/entries`);
  entries.replaceChildren(
    el('h4', {}, `${fund.name}的收支（余额${fund.balance}）`),
    table(
      ['时间', '收支', '金额', '余额', '案号或文号', '说明', '经办'],
      rows.map((row) => [
        minute(row.at),
        row.kind,
        row.amount,
        row.balance,
        /^[0-9]{9}-/.test(row.reference) ? el('a', { href: `/cases/${encodeURIComponent(row.reference.split('/')[0])}` }, row.reference) : row.reference.split('/')[0],
        row.note,
        row.by,
      ])
    )
  );
  entries.scrollIntoView({ block: 'start' });
}

function allot(funds) {
  const town = el('select', { class: 'jz-input', 'data-input': 'township' }, funds.map((fund) => el('option', { value: fund.township }, fund.name)));
  const amount = el('input', { class: 'jz-input', type: 'text', inputmode: 'decimal', autocomplete: 'off', placeholder: '元', maxlength: '15', 'data-input': 'amount' });
  const documentNumber = el('input', { class: 'jz-input', type: 'text', autocomplete: 'off', placeholder: '拨款文件文号', maxlength: '50', 'data-input': 'document' });
  const problem = el('span', { class: 'jz-problem', role: 'alert' });
  return el(
    'form',
    {
      class: 'jz-search',
      onsubmit: async (event) => {
        event.preventDefault();
        problem.textContent = '';
        const yuan = Number(amount.value.replace(/[,，\s]/g, ''));
        if (!amount.value.trim() || !Number.isFinite(yuan)) {
          problem.textContent = '请填写拨入金额（元）。';
          return;
        }
        try {
          await post(`/api/reserve-funds/${encodeURIComponent(town.value)}/allotments`, { amount: yuan, document: documentNumber.value.trim() });
          chosen = town.value;
          await open();
        } catch (failure) {
          problem.textContent = failure.errors && failure.errors.length ? failure.errors.map((one) => one.message).join('；') : failure.message;
        }
      },
    },
    el('label', {}, '拨入到', town),
    el('label', {}, '金额', amount),
    el('label', {}, '文号', documentNumber),
    el('button', { type: 'submit' }, '拨入'),
    problem
  );
}

root.replaceChildren(entries, list);
open().catch((failure) => root.replaceChildren(el('div', { class: 'jz-alert', role: 'alert' }, failure.message)));
