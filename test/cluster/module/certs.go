package main

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"io"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"time"
)

// wish is one certificate to make: a server's when it has hosts, else a client's.
type wish struct {
	File   string   `json:"file"`
	User   string   `json:"user"`
	Groups []string `json:"groups"`
	Hosts  []string `json:"hosts"`
}

// makeCertificates reads a JSON list of wishes and writes FILE.crt and FILE.key for each below dir, signed by dir's
// ca.crt and ca.key, which are made first if they are missing. Node can't sign certificates, and openssl may be absent.
func makeCertificates(dir string, input io.Reader) error {
	var wishes []wish
	if err := json.NewDecoder(input).Decode(&wishes); err != nil {
		return err
	}
	ca, caKey, err := authority(dir)
	if os.IsNotExist(err) {
		ca, caKey, err = makeAuthority(dir)
	}
	if err != nil {
		return err
	}
	for _, wish := range wishes {
		key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
		if err != nil {
			return err
		}
		if err := write(dir, wish.File, wish.template(), ca, key, caKey); err != nil {
			return err
		}
	}
	return nil
}

func (w wish) template() *x509.Certificate {
	certificate := template(pkix.Name{CommonName: w.User, Organization: w.Groups})
	certificate.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth}
	if len(w.Hosts) > 0 {
		certificate.ExtKeyUsage = []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth}
	}
	for _, host := range w.Hosts {
		if address := net.ParseIP(host); address != nil {
			certificate.IPAddresses = append(certificate.IPAddresses, address)
		} else {
			certificate.DNSNames = append(certificate.DNSNames, host)
		}
	}
	return certificate
}

func template(subject pkix.Name) *x509.Certificate {
	serial, err := rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 120))
	if err != nil {
		panic(err)
	}
	return &x509.Certificate{
		SerialNumber: serial,
		Subject:      subject,
		NotBefore:    time.Now().Add(-time.Hour),
		NotAfter:     time.Now().AddDate(1, 0, 0),
		KeyUsage:     x509.KeyUsageDigitalSignature,
	}
}

func makeAuthority(dir string) (*x509.Certificate, crypto.Signer, error) {
	certificate := template(pkix.Name{CommonName: "hub-to-kube test cluster"})
	certificate.IsCA, certificate.BasicConstraintsValid = true, true
	certificate.KeyUsage |= x509.KeyUsageCertSign
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, nil, err
	}
	if err := write(dir, "ca", certificate, certificate, key, key); err != nil {
		return nil, nil, err
	}
	return authority(dir)
}

func authority(dir string) (*x509.Certificate, crypto.Signer, error) {
	der, err := readPEM(filepath.Join(dir, "ca.crt"))
	if err != nil {
		return nil, nil, err
	}
	ca, err := x509.ParseCertificate(der)
	if err != nil {
		return nil, nil, err
	}
	if der, err = readPEM(filepath.Join(dir, "ca.key")); err != nil {
		return nil, nil, err
	}
	key, err := x509.ParseECPrivateKey(der)
	return ca, key, err
}

func readPEM(file string) ([]byte, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, fmt.Errorf("%s holds no PEM", file)
	}
	return block.Bytes, nil
}

func write(dir, file string, certificate, ca *x509.Certificate, key *ecdsa.PrivateKey, caKey crypto.Signer) error {
	der, err := x509.CreateCertificate(rand.Reader, certificate, ca, key.Public(), caKey)
	if err != nil {
		return err
	}
	keyDER, err := x509.MarshalECPrivateKey(key)
	if err != nil {
		return err
	}
	text := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der})
	if err := os.WriteFile(filepath.Join(dir, file+".crt"), text, 0o644); err != nil {
		return err
	}
	text = pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: keyDER})
	return os.WriteFile(filepath.Join(dir, file+".key"), text, 0o600)
}
