import { panel } from './case-panel.js';

/* The panel of a case on a page of its own, also for cases that are closed. */
const node = document.getElementById('case');
document.getElementById('print').addEventListener('click', () => window.print());
panel(node, `/api/cases/${encodeURIComponent(node.dataset.case)}`);
