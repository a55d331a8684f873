// the part after # never reaches the server: the form carries it through, so that the task opened before is opened again
document.getElementById('sign-in').addEventListener('submit', (event) => {
  event.target.action += window.location.hash;
});
