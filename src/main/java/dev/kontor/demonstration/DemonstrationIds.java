package dev.kontor.demonstration;

import java.util.UUID;

/** The ids that the contract's examples name: they are the same wherever there is demonstration. */
final class DemonstrationIds {
  static final UUID ANNA = id("019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b31");
  static final UUID SAM = id("019ab3c4-6f02-7b1d-8c55-2f9e4d7a6b32");
  static final UUID LEA = id("019ab3c4-6f12-7d8f-9b31-4c2e6a8d0f53");
  static final UUID MARCO = id("019ab3c4-6f22-7c0e-9d66-3a0f5e8b7c42");
  static final UUID EVA = id("019ab3c4-6f32-7e9a-8a17-5d3f7b9e1a64");
  static final UUID RITA = id("019ab3c4-6f52-70bc-8d39-7f5b9d103c86");
  static final UUID PAUL = id("019ab3c4-6f62-71cd-9e4a-806cae214d97");
  static final UUID TONI = id("019ab3c4-6f42-7fab-9c28-6e4a8c0f2b75");
  static final UUID ANNAS_PHONE = id("019ab3c4-9a77-7e21-b0c4-6d5e8f7a9b10");
  static final UUID ANNAS_APP_PASSWORD = id("019ab3c4-b222-7e53-8d12-4c3b2a1f0e9d");
  static final UUID ANNAS_SCRIPT = id("019ab3c4-b555-7e53-8d12-4c3b2a1f0e9d");
  static final UUID ANNAS_FORMER_SCRIPT = id("019ab3c4-b556-7e53-8d12-4c3b2a1f0e9d");
  static final UUID INTRANET = id("019ab3c4-b557-7e53-8d12-4c3b2a1f0e9d");
  static final UUID FORMER_INTRANET = id("019ab3c4-b558-7e53-8d12-4c3b2a1f0e9d");
  static final UUID SAMS_AUTHENTICATOR = id("019ab3c4-a111-7d42-9c01-3b2a1f0e9d8c");
  static final UUID SAMS_APP = id("019ab3c4-a133-7f64-8e23-5d4c3b2a1f0f");
  static final UUID SAMS_STARTED_APP = id("019ab3c4-a144-7075-8f34-6e5d4c3b2a10");
  static final UUID SAMS_REQUEST = id("019ab3c4-c333-7f64-9e23-5d4c3b2a1f0e");
  static final UUID RITAS_APP = id("019ab3c4-a122-7e53-8d12-4c3b2a1f0e9e");
  static final UUID RITAS_CHALLENGE = id("019ab3c4-9a88-7f32-91d5-7e6f9a8b0c21");
  static final UUID TONI_AS_OPERATOR = id("019ab3c4-6e10-7a1c-8b44-1e8d3c6f5a20");

  static final UUID ALPENGLUECK = id("019ab3c4-7d10-7c3e-9a41-5b8f2e6d1a90");
  static final UUID LEA_AS_MEMBER = id("019ab3c4-8e10-7f54-a1c2-6b0e9d8c7a33");
  static final UUID MARCO_AS_MEMBER = id("019ab3c4-8e20-7a65-b2d3-7c1f0e9d8b44");
  static final UUID EVA_AS_MEMBER = id("019ab3c4-8e30-7b76-83e4-8d2a1f0e9c55");
  static final UUID HEAD_OFFICE = id("019ab3c5-2b44-7d0a-8f13-9c6e1a7b4d52");
  static final UUID HUT = id("019ab3c5-2b44-7d0a-8f13-9c6e1a7b4d53");
  static final UUID GROUP = id("019ab3c5-4c10-7f31-8a52-6d7e8f901a2b");
  static final UUID INVITATION = id("019ab3c5-0b66-7d02-a1e8-4c3b2a190f87");

  static final UUID DOMAIN = id("019ab3c6-1a2b-7c3d-8e4f-5a6b7c8d9e0f");
  static final UUID MAIL = id("019ab3c6-1a3c-7d4e-8f50-6b7c8d9e0f1a");
  static final UUID DRIVE = id("019ab3c6-1a4d-7e5f-9061-7c8d9e0f1a2b");
  static final UUID WEBSITE = id("019ab3c6-1a5e-7f60-a172-8d9e0f1a2b3c");
  static final UUID LAPSED_DOMAIN = id("019ab3c6-1a80-7182-8394-af1b2c3d4e5f");
  static final UUID DISPUTED_DOMAIN = id("019ab3c6-1a6f-7071-8283-9e0f1a2b3c4d");
  static final UUID ANNAS_MAILBOX = id("019ab3c7-0c30-7a22-8d11-4e5f6a7b8c9d");
  static final UUID MARCOS_FILES = id("019ab3cb-3e4f-7051-8c6d-7e8f9a0b1c2d");
  static final UUID MAIL_SERVICE = id("019ab3c9-1c2d-7e3f-8a4b-5c6d7e8f9a0b");

  static final UUID CARD = id("019ab3c6-1a02-7c11-8e55-6b7a8c9d0e1f");
  static final UUID TOP_UP = id("019ab3c6-2b00-7d3a-9f12-6c8e0a2b4d60");
  static final UUID PAYMENT = id("019ab3c6-2c10-7e4f-8a91-3d5b7f9e1c24");
  static final UUID CHARGE = id("019ab3c6-2d20-7a10-b3c4-8e9f0a1b2c3d");
  static final UUID MISTAKEN_CHARGE = id("019ab3c6-2d30-7b21-84d5-9f0a1b2c3d4e");
  static final UUID INVOICE = id("019ab3ca-5a10-7d22-9f31-4b5c6d7e8f90");
  static final UUID MISTAKEN_INVOICE = id("019ab3ca-5a20-7e33-8a42-5c6d7e8f90a1");
  static final UUID REFUNDED_CHARGE = id("019ab3c6-2d50-7d43-a6f7-b12c3d4e5f61");
  static final UUID REFUNDED_INVOICE = id("019ab3ca-5a50-7f66-8d75-8f90a1b2c3d5");
  static final UUID LATEST_CHARGE = id("019ab3c6-2d60-7e54-b708-c23d4e5f6172");
  static final UUID LATEST_INVOICE = id("019ab3ca-5a60-7077-8e86-90a1b2c3d4e6");
  static final UUID REFUND = id("019ab3d0-1a2b-7c3d-8e4f-5a6b7c8d9e0f");
  static final UUID EXPORT = id("019ab3ca-9f10-7d4e-8a53-7c8d9e0f1a2b");
  static final UUID AWAITED_TOP_UP = id("019ab3c6-2b20-7d5c-9f34-8ea02c4d6f82");
  static final UUID AWAITED_PAYMENT = id("019ab3c6-2c30-7061-8cb3-5f7d9b1a3e46");
  static final UUID WITHDRAWAL = id("019ab3c6-3e40-7b21-9c55-0d1e2f3a4b5c");

  static final UUID CART = id("019ab3cb-0a1b-7c2d-8e3f-4a5b6c7d8e9f");
  static final UUID OFFICE_IN_CART = id("019ab3cb-1a2b-7c3d-8e4f-5a6b7c8d9e0f");
  static final UUID BACKUP_IN_CART = id("019ab3cb-1a3c-7d4e-8f50-6b7c8d9e0f1a");
  static final UUID CART_TO_ORDER = id("019ab3cb-0a3d-7e4f-8051-6c7d8e9fa0b1");
  static final UUID ORDERED_CART = id("019ab3cb-0a4e-7f50-8162-7d8e9fa0b1c2");
  static final UUID ORDER = id("019ab3cc-0a1b-7c2d-8e3f-4a5b6c7d8e9f");
  static final UUID CART_WAITING = id("019ab3cb-0a5f-7061-8273-8e9fa0b1c2d3");
  static final UUID ORDER_WAITING = id("019ab3cc-0a2c-7d3e-8f40-5b6c7d8e9fa0");
  static final UUID CART_TO_TRANSFER = id("019ab3cb-0a60-7172-8384-9fa0b1c2d3e4");
  static final UUID ORDER_TO_TRANSFER = id("019ab3cc-0a3d-7e4f-8051-6c7d8e9fa0b1");
  static final UUID LINE_TO_TRANSFER = id("019ab3cc-1a3d-7e4f-8051-6c7d8e9fa0b1");
  static final UUID PRODUCT_TO_TRANSFER = id("019ab3cc-2a3d-7e4f-8051-6c7d8e9fa0b1");
  static final UUID PLACED_TO_TRANSFER = id("019ab3cc-3a3d-7e4f-8051-6c7d8e9fa0b1");
  static final UUID OPEN_INVOICE = id("019ab3ca-5a30-7f44-8b53-6d7e8f90a1b2");
  static final UUID GIVEN_UP_CART = id("019ab3cb-0a2c-7d3e-8f40-5b6c7d8e9fa0");

  static final UUID FREE_NEWSLETTER = id("019ab3cd-0a1b-7c2d-8e3f-4a5b6c7d8e9f");
  static final UUID WELCOME = id("019ab3cd-1a2b-7c3d-8e4f-5a6b7c8d9e0f");

  static final UUID AGENCY = id("019ab3ca-7d10-7b2c-8e31-4a7f1d5c0b9e");
  static final UUID FIRM = id("019ab3ca-7d20-7c3d-9f42-5b802e6d1ca0");
  static final UUID FAIR = id("019ab3ca-7d60-7081-8d86-9fc462a15ae4");
  static final UUID FAIRS_DRIVE = id("019ab3c6-1a91-7293-84a5-b02c3d4e5f60");
  static final UUID CHOIR = id("019ab3ca-7d30-7d4e-8a53-6c913f7e2db1");
  static final UUID HOTEL = id("019ab3ca-7d40-7e5f-8b64-7da2408f3ec2");
  static final UUID INVITATION_TO_HOTEL = id("019ab3ca-0b88-7035-84b1-7f6e5d4c3b2a");
  static final UUID INVITATION_TO_CHOIR = id("019ab3ca-0b77-7f24-83a0-6e5d4c3b2a19");
  static final UUID INVITATION_OF_ANNA = id("019ab3ca-0b66-7e13-92f9-5d4c3b2a1908");
  static final UUID AGENCYS_TOP_UP = id("019ab3ca-2b00-7e4b-a023-7d9f1b3c5e71");
  static final UUID AGENCYS_PAYMENT = id("019ab3ca-2c10-7f50-9ba2-4e6c8a0f2d35");
  static final UUID OTHER_AMOUNT = id("019ab3ca-2b10-7f5c-b134-8ea02c4d6f82");
  static final UUID PAYMENT_OF_OTHER_AMOUNT = id("019ab3ca-2c20-7061-8cb3-5f7d9b1a3e46");
  static final UUID PAID_BY_FILE = id("019ab3ca-3e10-7c32-8d66-1e2f3a4b5c6d");
  static final UUID FILE = id("019ab3c6-4f50-7c32-8d66-1e2f3a4b5c6d");
  static final UUID PAID_BY_LATER_FILE = id("019ab3ca-3e20-7d43-9e77-2f3a4b5c6d7e");
  static final UUID LATER_FILE = id("019ab3c6-4f60-7d43-9e77-2f3a4b5c6d7e");
  static final UUID PAID_BY_HAND = id("019ab3ca-3e30-7e54-8f88-3a4b5c6d7e8f");
  static final UUID BOUNCING = id("019ab3ca-3e40-7f65-9099-4b5c6d7e8f90");

  static final UUID INN = id("019ab3ca-7d50-7f60-8c75-8eb351904fd3");
  static final UUID INNS_INVOICE = id("019ab3ca-5a70-7188-8f97-a1b2c3d4e5f7");
  static final UUID INNS_CHARGE = id("019ab3c6-2d70-7f65-8819-d34e5f617283");
  static final UUID INNS_WITHDRAWAL = id("019ab3ca-3e50-7076-8aaa-5c6d7e8f90a1");

  static final UUID BANK_CREDIT = id("019ab3ca-8e10-7c3d-9e42-5b6c7d8e9f0a");
  static final UUID BANK_CREDIT_TO_RETURN = id("019ab3ca-8e20-7d4e-8f53-6c7d8e9f0a1b");

  private DemonstrationIds() {}

  private static UUID id(String text) {
    return UUID.fromString(text);
  }
}
