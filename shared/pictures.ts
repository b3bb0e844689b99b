/** Where pictures of templates are served, followed by `/<file>`. */
export const PICTURE_PATH = '/pictures';

/** A file in `templates/pictures`. No SVG: it could carry a script. */
export const PICTURE_NAME = /^[a-z0-9][a-z0-9._-]{0,79}\.(?:png|jpg|webp)$/;

/** Largest one: sixty phones on a hotspot load it too. */
export const PICTURE_BYTES = 500 * 1024;
