package dev.kontor.account.factor.totp;

import io.nayuki.qrcodegen.QrCode;

/** A QR code (ISO/IEC 18004) as an SVG picture, black on white with the quiet zone around it. */
final class QrSvg {
  private static final int QUIET = 4;

  private QrSvg() {}

  static String of(String text) {
    var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    var side = code.size + 2 * QUIET;
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
        <rect width="100%%" height="100%%" fill="#fff"/><path d="%s" fill="#000"/></svg>"""
        .formatted(side, side, path(code));
  }

  private static String path(QrCode code) {
    var path = new StringBuilder();
    for (var y = 0; y < code.size; y++) {
      for (var x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + QUIET).append(',').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
