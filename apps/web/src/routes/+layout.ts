// Pages are read and forms are posted without a line of script; a thin link carries goods, not a framework.
export const csr = false;
