throw new Error('planted crash');
