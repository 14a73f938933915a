import { drawingSVG, qrcode } from 'bwip-js/generic'

// White border of the code in modules, two of the four that the standard asks for: the paper around it is white as well.
const quietModules = 2
const modulePixels = 2 // what bwip-js draws a module with at scale 1

// Mask 1 of 8. Letting the encoder try all eight costs as much time as setting the page, and readers take any of them.
const mask = 1

/** QR code of a text as an SVG drawing, with medium error correction or better, as room allows. */
export function codeSvg(text: string): string {
  const options = { bcid: 'qrcode', text, scale: 1, padding: quietModules * modulePixels, mask }
  return qrcode<string>(options, drawingSVG())
}
