document.getElementById('app').append('one row');
performance.mark('first-row');
