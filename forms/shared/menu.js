import { el, get } from './api.js';

/* The menu of own pages: who signed in may open which is told by the server, so that a new page needs no line here. */

/** Links to the pages, but for the one that is open. */
export async function links(attributes = {}) {
  const pages = await get('/api/pages');
  return pages.filter((page) => page.href !== window.location.pathname).map((page) => el('a', { href: page.href, ...attributes }, page.text));
}

const bar = document.querySelector('header.bar nav');
if (bar) {
  links()
    .then((found) => bar.append(...found))
    .catch(() => {
      // the page itself works without its menu
    });
}
