// Where the method page stands: beside this script.

export const method = new URL('./methode.html', import.meta.url).href;
