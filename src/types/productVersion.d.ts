// The version of package.json, put in by build.mjs.
declare const PRODUCT_VERSION: string;
