/*
 * Brings the texts of a webapp before it starts. The webapp fetches them itself, but too late for what it draws first,
 * and shows the names of the keys instead; it looks here for the texts of its last visit.
 */
export async function preload(app) {
  const base = `/camunda/app/${app}/locales/`;
  const version = window.bust || '7.24.0';
  try {
    const response = await fetch(`${base}zh-CN.json?bust=${version}`);
    if (!response.ok) return;
    const stored = JSON.parse(localStorage.getItem('camunda-web') || '{}');
    stored[`${base}_locales_data_zh-CN_${version}`] = await response.text();
    localStorage.setItem('camunda-web', JSON.stringify(stored));
  } catch (e) {
    // without storage the texts come late, but they come
  }
}
