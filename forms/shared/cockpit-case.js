import { get } from './api.js';
import { panel } from './case-panel.js';

/* The case file beside a process instance, for those who supervise. */
export default [
  {
    id: 'jiuzhu-case',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    priority: 2000,
    properties: { label: '案卷' },
    async render(node, { processInstanceId, api }) {
      try {
        const instance = await get(`${api.engineApi}/process-instance/${encodeURIComponent(processInstanceId)}`);
        await panel(node, `/api/cases/${encodeURIComponent(instance.businessKey)}`);
      } catch (problem) {
        node.textContent = problem.message;
      }
    },
  },
];
