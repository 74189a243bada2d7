"""What pages of several commands say: the voice with their texts, rates and rules in English and Vietnamese."""
