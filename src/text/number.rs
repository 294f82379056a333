//! Numbers as readers expect them.

/// A whole number with a comma between groups of three digits, as English, Japanese and Chinese
/// all write it.
pub fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Bytes as megabytes with one digit after the point, and at least 0.1 of them.
pub fn megabytes(bytes: u32) -> String {
    let tenths = (bytes.saturating_add(50_000) / 100_000).max(1);
    format!("{}.{} MB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::{grouped, megabytes};

    #[test]
    fn bytes_are_rounded_to_tenths_of_a_megabyte() {
        let written = [0, 140_000, 1_649_999, 1_650_000, 1_950_000, u32::MAX].map(megabytes);
        assert_eq!(written, ["0.1 MB", "0.1 MB", "1.6 MB", "1.7 MB", "2.0 MB", "4294.9 MB"]);
    }

    #[test]
    fn groups_have_three_digits() {
        let written = [0, 12, 680, 1_463, 12_345, 1_234_567].map(grouped);
        assert_eq!(written, ["0", "12", "680", "1,463", "12,345", "1,234,567"]);
    }
}
