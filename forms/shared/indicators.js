import { day, el, get } from './api.js';
import { table } from './case-panel.js';

/* The indicators: all of them county by county, or one with its definition, its chart and every case behind it. */
const root = document.getElementById('indicators');
const given = new URLSearchParams(location.search);
const dates = () => {
  const query = new URLSearchParams();
  for (const name of ['from', 'to']) if (given.get(name)) query.set(name, given.get(name));
  return query;
};
const address = (extra) => {
  const query = dates();
  Object.entries(extra).forEach(([name, value]) => value && query.set(name, value));
  return `/indicators?${query}`;
};
const mark = (cell) => (cell.missed ? el('span', { class: 'jz-problem', title: '没有达到目标' }, `${cell.words} ▼`) : cell.words);

function days(table_, extra) {
  const from = el('input', { class: 'jz-input', type: 'date', 'aria-label': '从', value: table_.from });
  const to = el('input', { class: 'jz-input', type: 'date', 'aria-label': '到', value: table_.to });
  const show = (event) => {
    event.preventDefault();
    given.set('from', from.value);
    given.set('to', to.value);
    location.assign(address(extra));
  };
  return el('form', { class: 'jz-search', onsubmit: show }, el('label', {}, '从', from), el('label', {}, '到', to), el('button', { type: 'submit' }, '查看'), el('a', { class: 'btn btn-default', href: `/api/indicators/excel?${dates()}` }, '导出 Excel（带图表）'));
}

async function all() {
  const found = await get(`/api/indicators?${dates()}`);
  const counties = found.rows.length ? found.rows[0].counties : [];
  const chapters = [...new Set(found.rows.map((row) => row.chapter))];
  const late = found.rows.filter((row) => row.sum.missed);
  root.replaceChildren(
    days(found, {}),
    el('p', { class: late.length ? 'jz-problem' : 'jz-help' }, late.length ? `没有达到目标的指标（带▼）：${late.map((row) => row.title).join('、')}。` : '有目标的指标都已达到。'),
    ...chapters.map((chapter) =>
      el(
        'section',
        {},
        el('h4', {}, chapter),
        el('div', { class: 'jz-scroll' }, table(
          ['指标', ...(counties.length > 1 ? [found.whole] : []), ...counties.map((one) => one.name)],
          found.rows
            .filter((row) => row.chapter === chapter)
            .map((row) => [
              el('a', { href: address({ code: row.code }), title: row.definition }, row.title),
              ...(counties.length > 1 ? [mark(row.sum)] : []),
              ...row.counties.map((cell) => (cell.total ? el('a', { href: address({ code: row.code, county: cell.area }) }, mark(cell)) : mark(cell))),
            ])
        ))
      )
    )
  );
}

async function one(code) {
  const [row, whole] = [await get(`/api/indicators/${encodeURIComponent(code)}?${dates()}`), await get(`/api/indicators/${encodeURIComponent(code)}/cases?${behind(code)}`)];
  const county = given.get('county');
  const name = county ? row.counties.filter((cell) => cell.area === county).map((cell) => cell.name).join('') : '';
  const period = { from: given.get('from') || `${new Date().getFullYear()}-01-01`, to: given.get('to') || new Date().toLocaleDateString('sv') };
  root.replaceChildren(
    el('h3', {}, row.title),
    days(period, { code, county }),
    el('dl', { class: 'jz-facts' }, fact('通知条款', `${row.chapter}（${row.clause}）`), fact('怎样计算', row.definition), row.goal ? fact('目标', row.goal) : null),
    el('section', {}, el('h4', {}, '各县（市、区）'), el('img', { class: 'jz-chart', src: `/api/indicators/${encodeURIComponent(code)}/chart?${dates()}`, alt: `${row.title}：${row.counties.map((cell) => `${cell.name}${cell.words}`).join('，')}` })),
    el(
      'section',
      {},
      table(
        row.share ? ['地区', '指标值', '分母（件）', '分子（件）', '清单'] : ['地区', '指标值', '件数', '清单'],
        (row.counties.length > 1 ? [row.sum, ...row.counties] : row.counties).map((cell) => [
          cell.name, mark(cell), cell.total, ...(row.share ? [cell.counted] : []),
          el('a', { href: address({ code, county: row.counties.some((one_) => one_.area === cell.area) ? cell.area : null }) }, '查看每一件'),
        ])
      )
    ),
    el('section', {}, el('h4', {}, `${name || '全部'}的每一件`), ...list(row, code, whole))
  );
}

const fact = (label, text) => el('div', {}, el('dt', {}, label), el('dd', {}, text));

function behind(code, after) {
  const query = dates();
  if (given.get('county')) query.set('county', given.get('county'));
  if (given.get('counted')) query.set('counted', given.get('counted'));
  if (after) query.set('after', after);
  return query;
}

function list(row, code, first) {
  const holder = el('div');
  const more = el('button', { type: 'button', class: 'btn btn-default', hidden: !first.next }, '更多');
  let rows = first.rows;
  let next = first.next;
  const show = () =>
    holder.replaceChildren(
      rows.length
        ? table(
            ['编号', '地点', '日期', ...(row.share ? ['是否计入分子'] : []), ...(rows.some((one_) => one_.amount) ? ['数额'] : [])],
            rows.map((one_) => [
              one_.href ? el('a', { href: one_.href }, one_.number) : one_.number, one_.area, day(one_.onDay),
              ...(row.share ? [one_.counted ? '计入' : el('span', { class: 'jz-problem' }, '没有计入')] : []),
              ...(rows.some((other) => other.amount) ? [one_.amount] : []),
            ])
          )
        : el('p', { class: 'jz-help' }, '这段时间没有。')
    );
  more.addEventListener('click', async () => {
    const page = await get(`/api/indicators/${encodeURIComponent(code)}/cases?${behind(code, next)}`);
    rows = rows.concat(page.rows);
    next = page.next;
    more.hidden = !next;
    show();
  });
  show();
  const which = el(
    'select',
    { class: 'jz-input', 'aria-label': '看哪些', onchange: () => location.assign(address({ code, county: given.get('county'), counted: which.value })) },
    [['', '全部'], ['true', '计入分子的'], ['false', '没有计入的']].map(([value, text]) => el('option', { value, selected: value === (given.get('counted') || '') }, text))
  );
  return [row.share ? el('div', { class: 'jz-search' }, el('label', {}, '看哪些', which)) : null, holder, more].filter(Boolean);
}

(given.get('code') ? one(given.get('code')) : all()).catch((problem) => root.replaceChildren(el('p', { class: 'jz-problem', role: 'alert' }, problem.message)));
