// Where the method page stands, seen from a page that holds the application; filled in at build.

export const method = METHOD;
