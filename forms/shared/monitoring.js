import { call, day, el, get, minute, post } from './api.js';
import { table } from './case-panel.js';

/* Monitoring: alerts by level with their clocks, screenings with their progress, what departments have delivered, one alert. */
const root = document.getElementById('monitoring');
const alertNumber = root.dataset.alert;
const problem = el('div', { class: 'jz-problem', role: 'alert' });
const section = (title, ...content) => el('section', {}, el('h4', {}, title), ...content);
const help = (text) => el('p', { class: 'jz-help' }, text);
const link = (number) => el('a', { href: `/monitoring/${encodeURIComponent(number)}` }, number);
const badge = (level, title) => (level ? el('span', { class: `jz-level jz-level-${level.toLowerCase()}` }, title) : '');
let timer;

async function attempt(work) {
  problem.replaceChildren();
  try {
    await work();
  } catch (e) {
    const lines = e.errors && e.errors.length ? e.errors.map((one) => one.message) : [e.message];
    problem.replaceChildren(...lines.map((line) => el('div', {}, line)));
  }
}

const options = (choices, all) => [el('option', { value: '' }, all), ...choices.map((one) => el('option', { value: one.value }, one.label))];
const select = (name, ...children) => el('select', { class: 'jz-input', 'data-input': name, 'aria-label': name }, ...children);

/* ---- 总览 ---- */

async function overview() {
  let area = null;
  let areaName = '';
  const view = await get('/api/monitoring/overview');
  const figures = el('div');
  const list = el('div', { id: 'alerts' });
  const runs = el('div', { id: 'screenings' });
  const files = el('div', { id: 'imports' });

  const level = select('level', ...options(view.levels, '全部等级'));
  const signal = select('signal', ...options(view.signals, '全部信号'));
  const origin = select('origin', ...options(view.origins, '全部来源'));
  const state = select('state', el('option', { value: 'open' }, '在办'), el('option', { value: 'late' }, '已超期'), el('option', { value: 'all' }, '全部'));

  async function drawFigures() {
    const now = area ? await get(`/api/monitoring/overview?area=${area}`) : await get('/api/monitoring/overview');
    const pick = (code, kind) => (event) => {
      event.preventDefault();
      level.value = code || '';
      state.value = kind;
      attempt(() => find());
      list.scrollIntoView({ block: 'start' });
    };
    const count = (number, code, kind) => (number ? el('a', { href: '#alerts', class: kind === 'late' ? 'jz-clock jz-overdue' : '', onclick: pick(code, kind) }, String(number)) : '0');
    const into = (place) =>
      place.code.length === 6
        ? el('a', { href: '#', onclick: (event) => { event.preventDefault(); area = place.code; areaName = place.name; attempt(drawFigures); } }, place.name)
        : el('a', { href: '#alerts', onclick: (event) => { event.preventDefault(); attempt(() => find({ area: place.code })); } }, place.name);
    figures.replaceChildren(
      section(
        area ? `${areaName}：各等级预警` : '各等级预警',
        area ? el('p', {}, el('a', { href: '#', onclick: (event) => { event.preventDefault(); area = null; attempt(drawFigures); } }, '返回各县（市、区）')) : '',
        table(
          ['等级', '在办', '首次联系超期', '办结超期', '已办结', '不属实'],
          now.figures.map((one) => [
            badge(one.level, one.title),
            count(one.open, one.level, 'open'),
            count(one.contactLate, one.level, 'late'),
            count(one.closeLate, one.level, 'late'),
            count(one.closed, one.level, 'all'),
            count(one.unfounded, one.level, 'all'),
          ])
        ),
        help('期限按等级计（红色24小时联系，其余按工作日），等级、界限和期限是系统默认值，通知附件取得后在决策表和参数里改。超期的数含已办结而当时超期的。')
      ),
      now.places.length
        ? el(
            'details',
            { class: 'jz-places', open: now.places[0].code.length === 6 },
            el('summary', {}, now.places[0].code.length === 6 ? '各县（市、区）' : '各乡镇（街道）'),
            table(
              ['地点', '在办', '首次联系超期', '办结超期', '已办结', '不属实'],
              now.places.map((one) => [into(one), one.open, one.contactLate, one.closeLate, one.closed, one.unfounded])
            )
          )
        : ''
    );
  }

  async function find(more = {}) {
    const search = {
      area: more.area || null,
      level: level.value || null,
      signal: signal.value || null,
      origin: origin.value || null,
      open: state.value === 'open',
      late: state.value === 'late',
      before: more.before || null,
    };
    const page = await post('/api/monitoring/alerts/searches', search);
    list.replaceChildren(
      section(
        '预警',
        page.rows.length
          ? table(
              ['预警编号', '等级', '信号', '对象', '来源', '乡镇（街道）', '状态', '期限', '登记'],
              page.rows.map((one) => [
                link(one.number),
                badge(one.level, one.levelTitle),
                one.signal,
                one.person,
                one.origin,
                one.place,
                one.state,
                el('span', { class: one.late ? 'jz-clock jz-overdue' : '' }, one.clock),
                minute(one.openedAt),
              ])
            )
          : help('没有符合条件的预警。'),
        page.next ? el('button', { type: 'button', onclick: () => attempt(() => find({ ...more, before: page.next })) }, '更早的') : ''
      )
    );
  }

  async function drawRuns() {
    clearTimeout(timer);
    const rows = await get('/api/monitoring/screenings');
    const act = (one, what, question) => () =>
      attempt(async () => {
        if (question && !window.confirm(question)) return;
        await post(`/api/monitoring/screenings/${encodeURIComponent(one.number)}/${what}`);
        await drawRuns();
      });
    const button = (text, onclick) => el('button', { type: 'button', onclick }, text);
    runs.replaceChildren(
      section(
        '筛查',
        view.runs
          ? el('p', {}, button('开始本县筛查', () => attempt(async () => { await post('/api/monitoring/screenings'); await drawRuns(); })))
          : '',
        help('每月1日自动为各县开始：对在享救助和已认定的每个人，与部门交来的登记情况比对。可以暂停、继续；服务器停了再启动会接着筛，不会漏、不会重。'),
        rows.length
          ? table(
              ['月份', '县（市、区）', '进度', '新预警', '并入在办', '处理过、不再预警', '开始', '状态', ''],
              rows.map((one) => [
                one.month,
                one.county,
                el('div', {}, el('progress', { max: '100', value: String(one.percent), 'aria-label': '筛查进度' }), ` ${one.done}/${one.total}人`),
                one.alerts,
                one.joined,
                one.known,
                `${one.openedBy}，${minute(one.openedAt)}`,
                one.state + (one.review ? `；${one.review}` : ''),
                view.runs
                  ? el(
                      'span',
                      {},
                      one.running ? button('暂停', act(one, 'pause')) : '',
                      one.paused ? button('继续', act(one, 'resumption')) : '',
                      one.running || one.paused ? button('取消', act(one, 'cancellation', '取消这次筛查？已经有的预警不变。')) : ''
                    )
                  : '',
              ])
            )
          : help('还没有筛查过。')
      )
    );
    if (rows.some((one) => one.running)) timer = setTimeout(() => attempt(drawRuns), 2000);
  }

  async function drawFiles() {
    const rows = await get('/api/monitoring/imports');
    files.replaceChildren(
      section(
        '部门登记情况',
        view.runs ? uploading() : '',
        rows.length
          ? table(
              ['类别', '来源', '月份', '行数', '新增', '更新', '与以前相同', '不在监测范围（未保存）', '导入'],
              rows.map((one) => [one.kind, one.source, one.month, one.rows, one.fresh, one.updated, one.unchanged, one.unwatched, `${one.by}，${minute(one.at)}`])
            )
          : help('还没有导入。')
      )
    );
  }

  function uploading() {
    const kind = select('kind', ...view.kinds.map((one) => el('option', { value: one.value }, `${one.label}（${one.source}）`)));
    const month = el('input', { class: 'jz-input', type: 'month', 'data-input': 'month', 'aria-label': '数据月份' });
    const file = el('input', { type: 'file', accept: '.csv,.xlsx', 'aria-label': '登记情况表格' });
    const columns = help('');
    const told = el('div', { role: 'status' });
    const show = () => {
      const one = view.kinds.find((choice) => choice.value === kind.value);
      columns.textContent = `表格的列：${one.columns.join('、')}，说明可以没有。一次最多10万行；有错的一次列出全部错误所在的行。只保留在监测范围内的人。`;
    };
    kind.addEventListener('change', show);
    show();
    return el(
      'form',
      {
        class: 'jz-search',
        onsubmit: (event) => {
          event.preventDefault();
          told.textContent = '';
          attempt(async () => {
            if (!file.files.length || !month.value) throw new Error('请选择数据月份和文件。');
            const body = new FormData();
            body.append('file', file.files[0]);
            const done = await call('POST', `/api/monitoring/imports?kind=${kind.value}&month=${month.value}`, body);
            await drawFiles();
            problem.replaceChildren();
            files.prepend(el('p', { role: 'status', class: 'jz-done' }, `已导入${done.rows}行：新增${done.fresh}，更新${done.updated}，与以前相同${done.unchanged}，不在监测范围${done.unwatched}。`));
          });
        },
      },
      el('label', {}, '类别', kind),
      el('label', {}, '数据月份', month),
      file,
      el('button', { type: 'submit' }, '检查并导入'),
      columns,
      told
    );
  }

  const searching = el(
    'form',
    { class: 'jz-search', onsubmit: (event) => { event.preventDefault(); attempt(() => find()); } },
    el('label', {}, '等级', level),
    el('label', {}, '信号', signal),
    el('label', {}, '来源', origin),
    el('label', {}, '状态', state),
    el('button', { type: 'submit' }, '查询预警')
  );
  root.replaceChildren(problem, figures, searching, list, runs, files);
  await drawFigures();
  await find();
  const me = await get('/api/me');
  if (['COUNTY_CHECKER', 'COUNTY_SUPERVISOR', 'CITY_MANAGER', 'AUDITOR'].some((post) => me.posts.includes(post))) {
    await drawRuns();
    await drawFiles();
  }
}

/* ---- 一件预警 ---- */

function facts(items) {
  return el('dl', { class: 'jz-facts' }, items.filter((item) => item[1]).map(([label, value]) => el('div', {}, el('dt', {}, label), el('dd', {}, value))));
}

async function one() {
  const view = await get(`/api/monitoring/alerts/${encodeURIComponent(alertNumber)}`);
  const head = view.alert;
  root.replaceChildren(
    problem,
    section(
      `预警 ${head.number}`,
      facts([
        ['等级', el('span', {}, badge(head.level, head.levelTitle), view.basis ? `　${view.basis}` : '')],
        ['信号', head.signal],
        ['状态', head.state],
        ['期限', head.clock],
        ['对象', view.person],
        ['住址', view.address],
        ['乡镇（街道）', head.place],
        ['待遇', view.award],
        ['来源', `${head.origin}，${minute(head.openedAt)}${view.reference ? `，${view.reference}` : ''}`],
        ['情况', view.content],
        ['处置方式', view.route],
        ['并入', view.joinedTo ? link(view.joinedTo) : ''],
      ])
    ),
    view.visits.length ? section('走访', table(['日期', '方式', '走访人', '结论', '情况'], view.visits.map((visit) => [day(visit.day), visit.way, visit.people, visit.result, visit.record]))) : '',
    view.measures.length
      ? section(
          '一站式帮扶方案',
          table(['措施', '内容', '责任人', '完成日期', '现在', '结果'], view.measures.map((measure) => [measure.title, measure.content, measure.owner, day(measure.dueOn), measure.standing, measure.outcome || '']))
        )
      : '',
    section('经过', table(['时间', '办理人', '事项', '说明'], view.events.map((event) => [minute(event.at), event.by, event.what, event.content]))),
    view.letters.length
      ? section('文书', table(['文书', '文号', ''], view.letters.map((letter) => [letter.title, letter.number, el('a', { href: `/api/letters/${letter.id}/pdf`, target: '_blank', rel: 'noopener' }, '打开')])))
      : ''
  );
}

attempt(alertNumber ? one : overview).then(() => {
  if (problem.hasChildNodes() && !problem.isConnected) root.replaceChildren(problem);
});
