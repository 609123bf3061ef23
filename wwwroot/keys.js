// Whether keys that write a character do something on their own: each browser's person may turn them off, as he speaks to it or hits wrong keys.
export const letters = () => document.documentElement.dataset.keys !== 'off';
