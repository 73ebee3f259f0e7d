package dev.kontor.account.factor.totp;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an authenticator app needs to know; shown once. */
@Schema(name = "TotpStarted")
record TotpStarted(
    @Schema(examples = "019ab3c4-a111-7d42-9c01-3b2a1f0e9d8c", required = true) UUID methodId,
    @Schema(
            description = "Base32, to type in",
            examples = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP",
            required = true)
        String secret,
    @Schema(
            description = "To open in an app",
            examples =
                "otpauth://totp/Kontor:anna%40example.com?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Kontor&algorithm=SHA1&digits=6&period=30",
            required = true)
        String otpauthUri,
    @Schema(
            description = "To scan: an SVG picture",
            examples = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 53 53\"/>",
            required = true)
        String qrCodeSvg) {}
