import { el, get } from './api.js';
import { panel, table } from './case-panel.js';

/* For those who supervise: the case file beside an instance, running or ended, and the open cases of the own area. */
function tab(point) {
  return {
    id: `jiuzhu-case-${point}`,
    pluginPoint: `cockpit.processInstance.${point}.tab`,
    priority: 2000,
    properties: { label: '案卷' },
    async render(node, { processInstanceId, api }) {
      try {
        // the history knows running and ended instances alike
        const instance = await get(`${api.engineApi}/history/process-instance/${encodeURIComponent(processInstanceId)}`);
        await panel(node, `/api/cases/${encodeURIComponent(instance.businessKey)}`);
      } catch (problem) {
        node.textContent = problem.message;
      }
    },
  };
}

const link = (count, href, css) => (count ? el('a', { href, class: `jz-clock ${css}` }, count) : '—');

async function counts(node) {
  try {
    const towns = await get('/api/cases/counts');
    const sum = (name) => towns.reduce((all, town) => all + town[name], 0);
    const row = (name, query, town) => [
      el('a', { href: `/cases${query ? `?${query}` : ''}` }, name),
      link(town.overdue, `/cases?${query ? `${query}&` : ''}overdue=1`, 'jz-overdue'),
      town.red ? el('span', { class: 'jz-clock jz-red' }, town.red) : '—',
      town.yellow ? el('span', { class: 'jz-clock jz-yellow' }, town.yellow) : '—',
      town.green || '—',
      town.stopped || '—',
      town.waiting || '—',
      town.all,
    ];
    const total = Object.fromEntries(['overdue', 'red', 'yellow', 'green', 'stopped', 'waiting', 'all'].map((name) => [name, sum(name)]));
    const worst = [...towns].sort((a, b) => b.overdue - a.overdue || b.red - a.red || b.yellow - a.yellow);
    node.replaceChildren(
      el(
        'div',
        { class: 'jz-case' },
        el('p', {}, el('a', { href: '/cases' }, '打开案件名单'), '　', el('a', { href: '/awards' }, '打开待遇登记册')),
        table(['乡镇', '已超期', '红牌', '预警', '正常', '期限停止', '未受理', '在办合计'], [row('辖区合计', '', total), ...worst.map((town) => row(town.township, `township=${town.townshipCode}`, town))])
      )
    );
  } catch (problem) {
    node.textContent = problem.message;
  }
}

export default [
  tab('runtime'),
  tab('history'),
  {
    id: 'jiuzhu-counts',
    pluginPoint: 'cockpit.dashboard',
    priority: 2000,
    properties: { label: '在办案件' },
    render: counts,
  },
];
