package dev.kontor.money.prepaid.withdrawal;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.AmountType4Choice;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.ChargeBearerType1Code;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GenericFinancialIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification6;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod3Code;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import dev.kontor.platform.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A file of bank transfers as banks take it: ISO 20022 {@code pain.001.001.09}, one payment
 * instruction for each currency. The same withdrawals give the same file.
 */
final class Pain001 {
  private static final ZoneOffset UTC = ZoneOffset.UTC;

  private final BankTransferFile file;
  private final List<Withdrawal> transfers;
  private final PayoutAccount.Details payer;

  Pain001(BankTransferFile file, List<Withdrawal> transfers, PayoutAccount.Details payer) {
    this.file = file;
    this.transfers = transfers;
    this.payer = payer;
  }

  String xml() {
    var initiation = new CustomerCreditTransferInitiationV09().setGrpHdr(header());
    byCurrency().forEach((currency, each) -> initiation.addPmtInf(instruction(currency, each)));
    return new MxPain00100109().setCstmrCdtTrfInitn(initiation).document();
  }

  private Map<String, List<Withdrawal>> byCurrency() {
    return transfers.stream()
        .collect(
            Collectors.groupingBy(
                each -> each.amount().currency(), TreeMap::new, Collectors.toList()));
  }

  private GroupHeader85 header() {
    return new GroupHeader85()
        .setMsgId(compact(file.id()))
        .setCreDtTm(OffsetDateTime.ofInstant(file.createdAt(), UTC).truncatedTo(ChronoUnit.SECONDS))
        .setNbOfTxs(Integer.toString(transfers.size()))
        .setCtrlSum(sum(transfers))
        .setInitgPty(new PartyIdentification135().setNm(payer.name()));
  }

  private PaymentInstruction30 instruction(String currency, List<Withdrawal> some) {
    var instruction =
        new PaymentInstruction30()
            .setPmtInfId(compact(file.id()).substring(0, 31) + currency)
            .setPmtMtd(PaymentMethod3Code.TRF)
            .setBtchBookg(true)
            .setNbOfTxs(Integer.toString(some.size()))
            .setCtrlSum(sum(some))
            .setReqdExctnDt(
                new DateAndDateTime2Choice().setDt(LocalDate.ofInstant(file.createdAt(), UTC)))
            .setDbtr(new PartyIdentification135().setNm(payer.name()))
            .setDbtrAcct(account(payer.iban()))
            .setDbtrAgt(new BranchAndFinancialInstitutionIdentification6().setFinInstnId(bank()))
            .setChrgBr(ChargeBearerType1Code.SLEV);
    some.forEach(each -> instruction.addCdtTrfTxInf(transfer(each)));
    return instruction;
  }

  private FinancialInstitutionIdentification18 bank() {
    var bank = new FinancialInstitutionIdentification18();
    return payer.bic() == null
        ? bank.setOthr(new GenericFinancialIdentification1().setId("NOTPROVIDED"))
        : bank.setBICFI(payer.bic());
  }

  private static CreditTransferTransaction34 transfer(Withdrawal withdrawal) {
    var destination = withdrawal.destination();
    var id = compact(withdrawal.id());
    return new CreditTransferTransaction34()
        .setPmtId(new PaymentIdentification6().setInstrId(id).setEndToEndId(id))
        .setAmt(
            new AmountType4Choice()
                .setInstdAmt(
                    new ActiveOrHistoricCurrencyAndAmount()
                        .setCcy(withdrawal.amount().currency())
                        .setValue(decimal(withdrawal.amount()))))
        .setCdtr(new PartyIdentification135().setNm(destination.holder()))
        .setCdtrAcct(account(String.valueOf(destination.iban())))
        .setRmtInf(new RemittanceInformation16().addUstrd("Kontor " + withdrawal.id()));
  }

  private static CashAccount38 account(String iban) {
    return new CashAccount38().setId(new AccountIdentification4Choice().setIBAN(iban));
  }

  private static BigDecimal sum(List<Withdrawal> some) {
    return some.stream()
        .map(each -> decimal(each.amount()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal decimal(Money amount) {
    return new BigDecimal(amount.amount());
  }

  /** A UUID in 32 characters: ids there have 35 at most. */
  private static String compact(UUID id) {
    return id.toString().replace("-", "");
  }
}
