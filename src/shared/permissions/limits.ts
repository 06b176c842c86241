/** More permissions than this are not kept for a connection. */
export const mostPermissions = 100;

/** A permission's value is no longer than this, in UTF-16 units: more than any of Microsoft's. */
export const longestPermission = 120;
